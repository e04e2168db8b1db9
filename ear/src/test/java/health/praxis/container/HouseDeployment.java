package health.praxis.container;

import health.praxis.ear.PraxisArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The delivered EAR with everything of this package. */
abstract class HouseDeployment {

    @Deployment
    static EnterpriseArchive praxis() {
        return PraxisArchive.with(HouseDeployment.class.getPackage());
    }
}
