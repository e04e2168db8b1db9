package health.praxis.stories;

/** A sign-in of the demonstration, as {@code ready.json} names it. */
record Account(String role, String name, String email, String password) {}
