/**
 * The server as code: unpacks and configures WildFly, starts a PostgreSQL for development and tests, migrates the database,
 * and holds the launcher behind {@code ./run}.
 *
 * <p>Doors: {@link health.praxis.server.Run} (one command starts everything), {@link health.praxis.server.Migrate} (also the
 * operators' command), {@link health.praxis.server.DevelopmentDatabase} and {@link health.praxis.server.TestBed} for tests.
 *
 * <p>Never here: rules of the practice, tables, pages. Nothing of this is inside the EAR.
 */
package health.praxis.server;
