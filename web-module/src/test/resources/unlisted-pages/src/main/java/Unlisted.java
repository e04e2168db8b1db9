// Never compiled: what PageMatrixTest must catch.
@Path("/rest/unlisted/*")
@ServerEndpoint(value = "/socket/unlisted", configurator = Anybody.class)
class Unlisted {}
