/**
 * The part of the measurements that stands inside the measured server: it walks through the same doors as the pages, in as many threads as asked
 * for. A WAR of its own that the measurements deploy and remove; it answers nothing in production and without the bootstrap secret, and writes
 * only to practices that it opened itself.
 *
 * <p>Does not live here: measuring of processor time, what the figures mean.
 */
@NullMarked
package health.praxis.benchmarks.driver;

import org.jspecify.annotations.NullMarked;
