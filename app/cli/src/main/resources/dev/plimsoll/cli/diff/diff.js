
'use strict';
const changes = Array.from(document.querySelectorAll('.change'));
const boxes = Array.from(document.querySelectorAll('input[name=severity]'));
const links = Array.from(document.querySelectorAll('nav a'));
const form = document.getElementById('filter');
const words = document.getElementById('text');
const direction = document.getElementById('direction');
const shown = document.getElementById('shown');
const texts = new Map(changes.map(change => [change, change.textContent.toLowerCase()]));
let operation = '';
function apply() {
  const severities = new Set(boxes.filter(box => box.checked).map(box => box.value));
  const wanted = words.value.trim().toLowerCase();
  let count = 0;
  for (const change of changes) {
    const data = change.dataset;
    const right = [
      severities.has(data.severity),
      direction.value === '' ? true : data.direction === direction.value,
      operation === '' ? true : data.operations.includes(' ' + operation + ' '),
      wanted === '' ? true : texts.get(change).includes(wanted)
    ].every(Boolean);
    change.hidden = !right;
    count += right ? 1 : 0;
  }
  for (const link of links) {
    if (operation === link.dataset.operation) { link.setAttribute('aria-current', 'true'); }
    else { link.removeAttribute('aria-current'); }
  }
  shown.textContent = count + ' of ' + changes.length + ' edits shown';
}
function everything() {
  operation = '';
  words.value = '';
  direction.value = '';
  boxes.forEach(box => { box.checked = true; });
  apply();
}
function step(by) {
  const visible = changes.filter(change => !change.hidden);
  const here = visible.findIndex(change => change.contains(document.activeElement));
  const next = visible[Math.min(visible.length - 1, Math.max(0, here + by))];
  if (next) { next.querySelector('summary').focus(); next.scrollIntoView({ block: 'start' }); }
}
form.addEventListener('input', apply);
form.addEventListener('submit', event => event.preventDefault());
document.getElementById('everything').addEventListener('click', everything);
links.forEach(link => link.addEventListener('click', () => {
  operation = operation === link.dataset.operation ? '' : link.dataset.operation;
  apply();
}));
document.addEventListener('keydown', event => {
  const typing = ['INPUT', 'SELECT'].includes(event.target.tagName);
  if ([event.ctrlKey, event.metaKey, event.altKey].some(Boolean)) { return; }
  if (event.key === 'Escape') { everything(); event.target.blur(); }
  else if (typing) { return; }
  else if (event.key === '/') { event.preventDefault(); words.focus(); }
  else if (event.key === 'j') { step(1); }
  else if (event.key === 'k') { step(-1); }
});
form.hidden = false;
