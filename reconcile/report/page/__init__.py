"""The parts of the HTML page, one view each; `page.css`, `page.js` and `decide.js` are put into the page as they stand."""
