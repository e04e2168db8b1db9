// Tells the sign-in page where the browser is, so that the portal shows times by the clock its reader looks at.
document.getElementById('signIn:zone').value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
