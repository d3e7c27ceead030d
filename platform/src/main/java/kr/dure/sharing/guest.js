// Opens the request that the link names. The token stands behind the #, so it is in no address that a server sees.
(() => {
  const form = document.getElementById("open");
  const token = location.hash.slice(1);
  if (!form || !token) return;
  history.replaceState(null, "", location.pathname);
  document.getElementById("token").value = token;
  form.requestSubmit();
})();
