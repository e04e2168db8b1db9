/** Media straight from browser to browser; we only hand out TURN credentials (TEL-36, the default). */
@NullMarked
package health.praxis.telehealth.mesh;

import org.jspecify.annotations.NullMarked;
