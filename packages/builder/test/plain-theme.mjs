// Stands in for a theme's module in a thread that writes pages: a page is its title and its text. One of the title `fault`
// fails, and `leave` ends its thread.
export const theme = {
  renderPage: ({ title }, { html, needs }, { href }) => {
    if (title === 'fault') throw new Error('a fault of the template');
    if (title === 'leave') process.exit(3);
    return `${title} ${needs.join()} ${html} ${href('/ä/')}`;
  },
};
