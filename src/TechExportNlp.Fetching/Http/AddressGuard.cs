using System.Net;
using System.Net.Sockets;

namespace TechExportNlp.Fetching.Http;

/// <summary>Opens connections, to permitted addresses only.</summary>
/// <remarks>
/// The check stands where the socket is opened and connects to the very address that it checked: a name that resolves to another address
/// the second time (rebinding), a redirect, or an address written in an odd form all come through here.
/// </remarks>
internal sealed class AddressGuard(FetchOptions options)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        DnsEndPoint end = context.DnsEndPoint;
        IPAddress[] addresses = IPAddress.TryParse(end.Host, out IPAddress? literal)
            ? [literal]
            : await options.Resolver(end.Host, cancellation).ConfigureAwait(false);
        SocketException? refused = null;
        bool anyPermitted = false;
        foreach (IPAddress address in addresses)
        {
            if (!IsPermitted(address))
            {
                continue;
            }

            anyPermitted = true;
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, end.Port), cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException e)
            {
                socket.Dispose();
                refused = e;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        throw anyPermitted ? refused! : addresses.Length > 0 ? FetchException.AddressRefused(end.Host, addresses[0]) : new SocketException((int)SocketError.HostNotFound);
    }

    private bool IsPermitted(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return options.AllowPrivateAddresses || SpecialAddresses.IsPublic(plain) || SpecialAddresses.Contains(options.AllowedNetworks, plain);
    }
}
