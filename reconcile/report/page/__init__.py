"""The parts of the HTML page, one view each; `page.css` and `page.js` are put into the page as they stand."""
