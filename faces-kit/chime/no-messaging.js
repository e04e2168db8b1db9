// Stands in for AWS's chat client, which the SDK's index requires and a call never uses.
export class ChimeSDKMessagingClient {}
export class GetMessagingSessionEndpointCommand {}
