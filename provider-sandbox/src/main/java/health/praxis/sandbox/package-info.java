/**
 * The provider sandbox: a program of its own, for development and tests, that speaks the wire protocols of the providers
 * Praxis uses. Praxis talks to it with the providers' real SDKs and only another address; nothing leaves the computer.
 *
 * <p><b>What stands here.</b> One class per provider ({@link health.praxis.sandbox.ChimeMeetings},
 * {@link health.praxis.sandbox.TwilioMessages}, {@link health.praxis.sandbox.SmtpMail}), one
 * {@link health.praxis.sandbox.SandboxStore} for what they remember, {@link health.praxis.sandbox.Faults} for what is to go
 * wrong, {@link health.praxis.sandbox.SandboxClock} for moving time, and the control port with its pages and JSON.
 *
 * <p><b>The door.</b> {@link health.praxis.sandbox.ProviderSandbox}: its {@code main}, or {@code start} and {@code close}
 * from a test.
 *
 * <p><b>What never stands here.</b> Anything that Praxis itself needs in production: this module is not in the EAR. Rules of
 * the practice: the sandbox knows requests, not appointments. State on disk: everything is in memory, bounded, gone at the
 * end. Every listener is bound to the loopback address.
 *
 * <p><b>A new provider</b> is a class that implements {@link health.praxis.sandbox.HttpProvider} (authentication, faults,
 * journal come with {@link health.praxis.sandbox.ProviderListener}) and one line in {@code ProviderSandbox}.
 */
@NullMarked
package health.praxis.sandbox;

import org.jspecify.annotations.NullMarked;
