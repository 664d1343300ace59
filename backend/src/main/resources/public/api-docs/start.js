// A file of its own: the page's policy runs no script that stands in the document.
SwaggerUIBundle({ url: '/openapi.yml', dom_id: '#api', deepLinking: true });
