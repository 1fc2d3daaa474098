using Deeplia.Guardian.Observe.Identity;

namespace Deeplia.Tests.Guardian.Observe.Identity;

public sealed class OwnDeviceDetectorTests
{
    private const string Camera = "from ipcam-3 (unknown [192.168.1.77]) by mx.owner.example with SMTP id A; Tue, 3 Mar 2026 09:30:00 +0100";
    private const string NamedNas = "from nas.owner.example (nas.owner.example [198.51.100.9]) by mx.owner.example with SMTP id A; Tue, 3 Mar 2026 09:30:00 +0100";
    private static readonly OwnDeviceDetector Detector = new();

    [Theory]
    [Gives("identity.own-device")]
    [InlineData(Camera, "Pharmacy <offers@pills.example>")]
    [InlineData(NamedNas, "Bank <alert@bank.example>")]
    [InlineData("from x (unknown [fd00::5]) by mx.owner.example with SMTP id A; Tue, 3 Mar 2026 09:30:00 +0100", "Bank <alert@bank.example>")]
    public void A_device_that_sends_in_a_strangers_name_is_seen(string received, string from) =>
        Assert.Equal(["identity.own-device"], new Letter { Received = received, From = from }.Ids(Detector));

    [Theory]
    [Spares("identity.own-device")]
    [InlineData(Camera, "Garden camera <camera@owner.example>")]
    [InlineData(Camera, "camille@owner.example")]
    [InlineData("from MFP-2F (unknown [192.168.1.50]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100", "Scan <scan@mail.owner.example>")]
    [InlineData("from laptop (unknown [192.168.1.9]) by mx.owner.example with ESMTPSA id A; Tue, 3 Mar 2026 09:30:00 +0100", "Guest <guest@elsewhere.example>")]
    [InlineData("from localhost (localhost [127.0.0.1]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100", "Visitor <v@elsewhere.example>")]
    [InlineData(Letter.FromServer, "Shop <shop@sender.example>")]
    [InlineData("from cam.stranger.example (cam.stranger.example [198.51.100.9]) by mx.owner.example with SMTP id A; Tue, 3 Mar 2026 09:30:00 +0100", "Bank <alert@bank.example>")]
    public void Scans_people_who_log_in_and_other_peoples_machines_are_not(string received, string from) =>
        Assert.Empty(new Letter { Received = received, From = from }.Ids(Detector));

    [Fact]
    [Spares("identity.own-device")]
    public void A_relay_of_the_house_is_no_device() => Assert.Empty(new Letter
    {
        Received = "from inner.owner.example (inner.owner.example [10.0.0.4]) by mx.owner.example with ESMTP id A; Tue, 3 Mar 2026 09:30:00 +0100",
        Headers = "Received: from mail.sender.example (mail.sender.example [192.0.2.25]) by inner.owner.example with ESMTP id B; Tue, 3 Mar 2026 09:29:58 +0100\n",
        From = "Shop <shop@sender.example>",
    }.Ids(Detector));
}
