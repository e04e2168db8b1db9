package health.praxis.scheduling;

import health.praxis.shared.RuleBroken;

/** The booking has begun without anybody's approval (OBK-9). */
public class ApprovalTooLate extends RuleBroken {

    private static final long serialVersionUID = 1L;
}
