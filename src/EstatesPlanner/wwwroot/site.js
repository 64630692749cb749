// Enhancement only: every page works without it.
import { initAll } from '/nhsuk/nhsuk-frontend.min.js';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
initAll();

// A page that shows a job at work looks again by itself.
const seconds = Number(document.body.dataset.refresh);
if (seconds > 0) {
  setTimeout(() => location.reload(), seconds * 1000);
}
