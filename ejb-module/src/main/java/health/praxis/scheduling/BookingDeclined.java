package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** The booking that waited for approval was declined or cancelled meanwhile (OBK-9). */
public class BookingDeclined extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
