package health.praxis.campaigns;

import health.praxis.shared.RuleBroken;

/** A message needs a text, and an e-mail a subject. */
public class MessageIncomplete extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
