package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** Somebody writes faster than people read (TEL-28). */
public class TooManyTexts extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
