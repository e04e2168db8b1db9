/**
 * How fast Praxis is, as ratios to what PostgreSQL and the browser of the same machine do at best in the same run; and what a killed server
 * leaves behind. Programs for people, started by {@code benchmarks/run} and {@code benchmarks/kill-test}, each with an installation of its own.
 *
 * <p>Does not live here: timed tests. A figure depends on the machine; whether it is good enough is for people to say.
 */
@NullMarked
package health.praxis.benchmarks;

import org.jspecify.annotations.NullMarked;
