// A demonstration account is picked by its name; the password stays to be typed.
document.addEventListener("click", (event) => {
  const pick = event.target.closest("[data-username]");
  if (!pick) return;
  document.getElementById("username").value = pick.dataset.username;
  document.getElementById("password").focus();
});
