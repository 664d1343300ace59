/**
 * Reloads the page. For documents, unlike API requests, the platform's proxy redirects to its sign-in page and back.
 */
export function signInAgain(): void {
  location.reload();
}
