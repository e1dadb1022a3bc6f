// Notes when the panel says that it is live. The clock is that of the wall, which the program that measures shares.
window.live = [];
document.addEventListener("supervisor-connection", ({ detail }) => {
  if (detail.state === "live") window.live.push(Date.now());
});
