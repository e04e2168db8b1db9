package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;

/** A practice group now exists; told in the same transaction, so that the rooms above prepare what it needs. */
public record PracticeOpened(PracticeGroupId practice) {}
