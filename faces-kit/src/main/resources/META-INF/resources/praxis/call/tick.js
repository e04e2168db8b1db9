// A worker's timers keep their pace while the tab is hidden; the page's own are slowed to one a minute, and the server would drop the person.
setInterval(() => postMessage(0), 2000);
