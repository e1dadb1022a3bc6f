// From when on a time in a state is long, and too long: for the panel and for every peer the same, and never reached while it is measured.
window.thresholds = {
  break: { warnSeconds: 900, alertSeconds: 1200 },
  lunch: { warnSeconds: 2700, alertSeconds: 3600 },
  oncall: { warnSeconds: 1200, alertSeconds: 1800 },
};
