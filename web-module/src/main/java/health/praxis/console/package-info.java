/**
 * The console of a practice: signing in and out, what every page shares, and the entry that says who acts. Pages live in the packages below, one per area. No rule
 * lives here: a page bean holds the form, calls one door and says where to go. SEC-1, ACC-5.
 */
@NullMarked
package health.praxis.console;

import org.jspecify.annotations.NullMarked;
