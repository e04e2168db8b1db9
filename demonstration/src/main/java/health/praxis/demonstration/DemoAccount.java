package health.praxis.demonstration;

/**
 * A sign-in of the demonstration.
 *
 * @param role in words, as the launcher prints it
 * @param password no secret: it is printed, and the server listens to this machine only
 */
record DemoAccount(String role, String name, String email, String password) {}
