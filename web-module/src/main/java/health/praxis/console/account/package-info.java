/**
 * A person's own account: name, e-mail, password, where they are signed in; and the pages by which somebody who cannot sign in
 * gets a new password. Nothing here is about a practice. LOG-3 to LOG-9, IDL-2.
 */
@NullMarked
package health.praxis.console.account;

import org.jspecify.annotations.NullMarked;
