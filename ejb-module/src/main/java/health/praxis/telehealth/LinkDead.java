package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** There is no such link, or it leads nowhere any more: cancelled, moved away from video, used up. Both look alike. */
public class LinkDead extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
