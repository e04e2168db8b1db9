/** Pages about patients: find, look at, make and edit (PAT-1, PAT-2, PAT-5, PAT-11). */
@NullMarked
package health.praxis.console.patients;

import org.jspecify.annotations.NullMarked;
