
'use strict';
const changes = Array.from(document.querySelectorAll('.change'));
const boxes = Array.from(document.querySelectorAll('input[name=severity]'));
const words = document.getElementById('text');
const shown = document.getElementById('shown');
function apply() {
  const severities = new Set(boxes.filter(box => box.checked).map(box => box.value));
  const wanted = words.value.trim().toLowerCase();
  let count = 0;
  for (const change of changes) {
    const right = severities.has(change.dataset.severity) ? change.textContent.toLowerCase().includes(wanted) : false;
    change.hidden = !right;
    count += right ? 1 : 0;
  }
  shown.textContent = count + ' of ' + changes.length + ' shown';
}
document.getElementById('filter').addEventListener('input', apply);
document.getElementById('filter').addEventListener('submit', event => event.preventDefault());
