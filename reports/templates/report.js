// The page's conveniences: choosing findings, keys, copying. Everything is readable without them.
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId('filter');
  const keys = byId('keys');
  const cards = [...document.querySelectorAll('.finding')];
  const plain = (part) => part.textContent.replace(/\s+/g, ' ').trim();

  // A link into a folded article opens it; one to a finding that is filtered away shows everything again.
  const follow = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) form.reset();
    for (let fold = target.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    if (target.matches('.finding')) target.focus({preventScroll: true});
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', follow);

  // Paper shows what is folded in the findings.
  const folds = () => document.querySelectorAll('.finding:not([hidden]) details');
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...folds()].filter((fold) => !fold.open);
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });

  if (!form) return;

  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, plain(card).normalize('NFC').toLowerCase());
    return texts.get(card);
  };
  const fits = (card, wanted) => {
    const data = card.dataset;
    return (!wanted.severity || data.severity === wanted.severity) &&
      (!wanted.kind || data.kind === wanted.kind) &&
      (!wanted.rule || data.rule === wanted.rule) &&
      (!wanted.outlet || data.outlets.includes(` ${wanted.outlet} `)) &&
      (!wanted.from || data.last >= wanted.from) &&
      (!wanted.to || (data.first && data.first <= wanted.to)) &&
      wanted.words.every((word) => textOf(card).includes(word));
  };
  const choose = () => {
    const wanted = Object.fromEntries(new FormData(form));
    wanted.words = wanted.words.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      card.hidden = !fits(card, wanted);
      if (!card.hidden) shown += 1;
    }
    const told = byId('shown');
    told.textContent = shown === 0 ? told.dataset.none : told.dataset.text.replace('#', shown.toLocaleString());
  };
  form.addEventListener('input', choose);
  form.addEventListener('change', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(choose));
  byId('show-keys').addEventListener('click', () => keys.showModal());

  // The request for correction, as it would go into a message to the desk.
  const memoOf = (card) => {
    const lines = [`${form.dataset.memo} ${plain(card.querySelector('h3'))}`];
    for (const quote of card.querySelectorAll('figure')) {
      lines.push('', plain(quote.querySelector('figcaption')), `“${plain(quote.querySelector('blockquote'))}”`);
    }
    lines.push('');
    for (const fact of card.querySelectorAll('.facts > div')) {
      lines.push(`${plain(fact.querySelector('dt'))}: ${plain(fact.querySelector('dd'))}`);
    }
    lines.push(plain(card.querySelector('.id')));
    return lines.join('\n');
  };
  const toldBeside = (button) => {
    if (!button.nextElementSibling) {
      const told = document.createElement('span');
      told.className = 'told';
      told.setAttribute('role', 'status');
      button.after(told);
    }
    return button.nextElementSibling;
  };
  const copy = async (card) => {
    const told = toldBeside(card.querySelector('.copy'));
    try {
      await navigator.clipboard.writeText(memoOf(card));
      told.textContent = form.dataset.copied;
    } catch {
      const memo = document.createElement('textarea');
      memo.readOnly = true;
      memo.value = memoOf(card);
      memo.setAttribute('aria-label', form.dataset.failed);
      told.replaceChildren(form.dataset.failed, memo);
      memo.select();
    }
  };
  for (const card of cards) card.querySelector('.copy').hidden = false;
  document.addEventListener('click', (event) => {
    const button = event.target.closest('.copy');
    if (button) copy(button.closest('.finding'));
  });

  let current = null;
  document.addEventListener('focusin', (event) => {
    current = event.target.closest('.finding') || current;
  });
  const step = (by) => {
    const shown = cards.filter((card) => !card.hidden);
    if (shown.length === 0) return;
    const at = shown.indexOf(current);
    const next = shown[at < 0 ? 0 : Math.min(Math.max(at + by, 0), shown.length - 1)];
    next.focus({preventScroll: true});
    next.scrollIntoView();
  };
  const onCurrent = (action) => {
    if (current && !current.hidden) action(current);
  };
  const toggle = (card) => {
    const fold = card.querySelector('details');
    fold.open = !fold.open;
  };
  // By the place of the key, so that they work while the keyboard is set to Hangul.
  const actions = {
    KeyJ: () => step(1),
    KeyK: () => step(-1),
    KeyO: () => onCurrent(toggle),
    KeyC: () => onCurrent(copy),
  };
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input, select, textarea');
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.key === 'Escape' && (!typing || form.contains(event.target))) {
      form.reset();
      event.target.blur();
    }
    if (typing || byId('keys-off').checked) return;
    const slash = event.code === 'Slash';
    if (event.key === '?' || (slash && event.shiftKey)) {
      keys.showModal();
    } else if (event.key === '/' || slash) {
      form.elements.words.focus();
    } else if (actions[event.code] && !event.shiftKey) {
      actions[event.code]();
    } else {
      return;
    }
    event.preventDefault();
  });

  form.hidden = false;
  choose();
  follow();
})();
