import type { Page } from 'playwright-core';

const answers = /<script type="application\/json" id="answers">.*?<\/script>/s;

/** Removes the answers from the overview's document, so that the page requests all of them. */
export async function withoutAnswers(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(answers, '') });
    },
  );
}
