/** The page about what did not work out: messages that failed, and work that no queue could finish (REM-12). */
@NullMarked
package health.praxis.console.failures;

import org.jspecify.annotations.NullMarked;
