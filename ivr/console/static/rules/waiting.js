// Shows the result of a back-test once there is one.

const EVERY_MS = 1000;

async function look() {
  const page = await fetch(location.href).then((answer) => answer.text()).catch(() => 'id="running"');
  if (page.includes('id="running"')) setTimeout(look, EVERY_MS);
  else location.reload();
}

setTimeout(look, EVERY_MS);
