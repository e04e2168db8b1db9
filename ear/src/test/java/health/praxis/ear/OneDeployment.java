package health.praxis.ear;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Deploys once for all test classes of a run: they all deploy the same archive, and each time would cost about ten seconds. The server of a
 * run is thrown away with what is deployed in it.
 */
public final class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Kept.class);
    }

    /** The deployment of the first class, lent to the others. */
    public static final class Kept {
        /** After those that enter the deployment's context: what is deployed is known there only. */
        private static final int INSIDE_CONTEXTS = -10;

        @Inject
        @DeploymentScoped
        private InstanceProducer<ProtocolMetaData> current;

        @Inject
        @DeploymentScoped
        private InstanceProducer<Deployment> deployment;

        @Inject
        @DeploymentScoped
        private InstanceProducer<DeploymentDescription> description;

        private ProtocolMetaData kept;

        /** Deploys for the first class only. A deployment that fails is tried again by the next one. */
        public void deploy(@Observes(precedence = INSIDE_CONTEXTS) EventContext<DeployDeployment> deploying) {
            if (kept == null) {
                deploying.proceed();
                kept = current.get();
            } else {
                Deployment again = deploying.getEvent().getDeployment();
                description.set(again.getDescription());
                deployment.set(again);
                current.set(kept);
                again.deployed();
            }
        }

        /** Leaves it where it is. */
        public void undeploy(@Observes(precedence = INSIDE_CONTEXTS) EventContext<UnDeployDeployment> undeploying) {
            undeploying.getEvent().getDeployment().undeployed();
        }
    }
}
