// Runs before the page is drawn: the stored theme and settings, what the reader knows of the legend, the layout of the search that is as wide as the page, and the sign that scripts run.
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  if (new URLSearchParams(location.search).get('view') === 'lines') root.dataset.view = 'lines';
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('legend') === 'known') root.dataset.legend = 'known';
    for (const name of ['size', 'width']) {
      const value = localStorage.getItem(name);
      if (/^[sml]l?$/.test(value)) root.dataset[name] = value;
    }
  } catch {
    // Storage may be forbidden; the system's theme holds.
  }
})();
