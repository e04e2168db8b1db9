package health.praxis.access;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import java.util.UUID;

/** What the bootstrap made. */
public record BootstrapResult(UUID administratorAccount, PracticeGroupId practice, UUID ownerAccount, UserId owner) {}
