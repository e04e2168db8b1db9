package health.praxis.reminders;

import health.praxis.shared.RuleBroken;

/** The practice group's template for this message is missing, or holds a term that has no value here (DYN-2). */
public class TemplateUnfit extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
