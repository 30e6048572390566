/** Rules for a site that does not exist, to start from. */
export const EXAMPLE: string = `{
  "id": "example",
  "name": "Example",
  "hosts": ["example.org"],
  "title": [{ "pattern": "\\\\s*\\\\|\\\\s*Example$" }],
  "body": [".story"],
  "remove": [
    { "selector": ".story aside", "reason": "related" },
    { "selector": "p", "text": "^Follow us", "reason": "promo" }
  ]
}
`;
