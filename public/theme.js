// Runs before the page is drawn: the stored theme and settings, and the sign that scripts run.
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    for (const name of ['size', 'width']) {
      const value = localStorage.getItem(name);
      if (/^[sml]l?$/.test(value)) root.dataset[name] = value;
    }
  } catch {
    // Storage may be forbidden; the system's theme holds.
  }
})();
