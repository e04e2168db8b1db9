package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;

/** That an account belongs to a practice group, and as whom. A hint only: whether it still does is read from the practice. */
public record Membership(PracticeGroupId practice, UserId userId) {}
