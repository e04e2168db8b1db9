package health.praxis.telehealth;

import health.praxis.shared.RuleBroken;

/** Relay only was asked for, but this installation has no TURN server: every call would fail. */
public class RelayMissing extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
