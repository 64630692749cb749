// Enhancement only: every page works without it.
import { initAll } from '/nhsuk/nhsuk-frontend.min.js';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
initAll();

// A page that shows a job at work looks again by itself.
const seconds = Number(document.body.dataset.refresh);
if (seconds > 0) {
  setTimeout(() => location.reload(), seconds * 1000);
}

// A form that works something out shows what it comes to while it is filled in: the answer is that of its own button, and only the named part of it is taken.
const Pause = 400;
for (const form of document.querySelectorAll('form[data-live]')) {
  let waiting = 0;
  let asked = 0;
  const show = async () => {
    const mine = ++asked;
    const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (mine !== asked || !answer?.ok) {
      return;
    }

    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of form.dataset.live.split(' ')) {
      const part = page.getElementById(id);
      if (part && mine === asked) {
        document.getElementById(id)?.replaceChildren(...part.childNodes);
      }
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, Pause);
  });
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    asked++;
  });
}
