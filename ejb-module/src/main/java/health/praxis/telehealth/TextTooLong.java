package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** A text in the call is longer than {@link Chat#LONGEST} characters (TEL-28). */
public class TextTooLong extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
