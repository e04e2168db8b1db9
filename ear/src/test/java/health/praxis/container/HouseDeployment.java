package health.praxis.container;

import health.praxis.ear.PraxisArchive;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** The delivered EAR with what the tests of the house share. */
abstract class HouseDeployment {

    @Deployment
    static EnterpriseArchive praxis() {
        return PraxisArchive.with(
                HouseDeployment.class,
                APractice.class,
                APractice.Opened.class,
                Database.class,
                Eventually.class,
                Orders.class,
                SandboxControl.class,
                Together.class,
                Together.Result.class,
                IsolationIT.class,
                RacesIT.class,
                MessagesIT.class,
                SealingIT.class,
                SealedInside.class,
                SessionIT.class,
                SignInIT.class,
                StatusIT.class);
    }
}
