/**
 * A person's own account, the same in console and portal: e-mail, password, where they are signed in; and the pages by which
 * somebody who cannot sign in gets a new password. Nothing here is about a practice. LOG-3 to LOG-9, LOG-14, IDL-2.
 */
@NullMarked
package health.praxis.kit.account;

import org.jspecify.annotations.NullMarked;
