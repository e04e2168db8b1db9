/** The practitioner's waiting room and call page (TEL-7, TEL-9, TEL-14, TEL-15). */
@NullMarked
package health.praxis.console.telehealth;

import org.jspecify.annotations.NullMarked;
