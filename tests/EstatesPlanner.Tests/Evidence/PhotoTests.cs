using EstatesPlanner.KeptFiles;
using EstatesPlanner.Photos;
using EstatesPlanner.Tests.Backlog;

namespace EstatesPlanner.Tests.Evidence;

public class PhotoTests
{
    [Fact]
    public async Task A_photo_loses_its_place_and_camera_and_stands_upright()
    {
        await using var planner = await TermsTrust.Open();
        var sent = TestFiles.WithExif(await EvidenceDesk.Jpeg(300, 200), orientation: 6);
        Assert.Contains("GPS 53.7997N", System.Text.Encoding.Latin1.GetString(sent), StringComparison.Ordinal);

        var evidence = await planner.Add("A", "IMG_0001.JPG", sent);

        var kept = planner.Kept(evidence.GetProperty("sha256").GetString())!;
        var thumbnail = planner.Kept(evidence.GetProperty("thumbnail").GetString())!;
        Assert.All(
            new[] { kept, thumbnail },
            bytes =>
            {
                var text = System.Text.Encoding.Latin1.GetString(bytes);
                Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
                Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
                Assert.Equal((200, 300), TestFiles.SizeOfJpeg(bytes));
            }
        );
    }

    [Fact]
    public async Task A_png_is_turned_by_its_own_record()
    {
        await using var planner = await TermsTrust.Open();
        var evidence = await planner.Add("A", "turned.png", TestFiles.Png(300, 200, TestFiles.Exif(8)));
        Assert.Equal((200, 300), TestFiles.SizeOfJpeg(planner.Kept(evidence.GetProperty("thumbnail").GetString())!));
        Assert.DoesNotContain(
            "GPS",
            System.Text.Encoding.Latin1.GetString(planner.Kept(evidence.GetProperty("sha256").GetString())!),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_large_photo_is_kept_at_2400_pixels_with_a_thumbnail_of_320()
    {
        await using var planner = await TermsTrust.Open();
        var evidence = await planner.Add("A", "large.png", TestFiles.Png(6000, 3000));
        var kept = planner.Kept(evidence.GetProperty("sha256").GetString())!;
        Assert.Equal(
            (2400, 1200),
            (
                System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(16)),
                System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(kept.AsSpan(20))
            )
        );
        Assert.Equal((320, 160), TestFiles.SizeOfJpeg(planner.Kept(evidence.GetProperty("thumbnail").GetString())!));
    }

    [Fact]
    public async Task A_photo_cut_anywhere_is_refused()
    {
        await using var planner = await TermsTrust.Open();
        var whole = await EvidenceDesk.Jpeg(300, 200);
        foreach (var share in new[] { 5, 30, 60, 90 })
        {
            var run = await planner.TryAdd("A", "cut.jpg", whole[..(whole.Length * share / 100)]);
            Assert.True(
                run.Exit == 1 && run.Error.StartsWith("The photo is damaged or cut short", StringComparison.Ordinal),
                $"{share}%: {run.Exit} {run.Error}"
            );
        }

        Assert.Equal(0, planner.KeptFiles());
    }

    [Fact]
    public async Task A_photo_head_cut_anywhere_or_changed_at_random_states_a_size_or_nothing()
    {
        var random = new Random(20261122);
        (KeptKind Kind, byte[] Photo)[] photos =
        [
            (KeptKind.Jpeg, TestFiles.WithExif(await EvidenceDesk.Jpeg(40, 30), 6)),
            (KeptKind.Png, TestFiles.Png(40, 30, TestFiles.Exif(3))),
            (KeptKind.WebP, TestFiles.WebP),
            (KeptKind.WebP, TestFiles.TurnedWebP),
        ];
        foreach (var (kind, photo) in photos)
        {
            Assert.NotNull(PhotoHeader.Of(kind, photo));
            for (var length = 0; length < Math.Min(photo.Length, 400); length++)
            {
                _ = PhotoHeader.Of(kind, photo.AsSpan(0, length));
            }

            for (var i = 0; i < 20_000; i++)
            {
                var changed = photo.ToArray();
                for (var j = 0; j < 3; j++)
                {
                    changed[random.Next(Math.Min(changed.Length, 120))] = (byte)random.Next(256);
                }

                Assert.True(PhotoHeader.Of(kind, changed) is null or { Width: > 0, Height: > 0 });
            }
        }
    }

    [Fact]
    public void The_head_of_each_kind_states_size_and_turn()
    {
        Assert.Equal(new PhotoHeader(40, 30, 3), PhotoHeader.Of(KeptKind.Png, TestFiles.Png(40, 30, TestFiles.Exif(3))));
        Assert.Equal(new PhotoHeader(1, 1), PhotoHeader.Of(KeptKind.WebP, TestFiles.WebP));
        Assert.Equal(new PhotoHeader(1, 1, 6), PhotoHeader.Of(KeptKind.WebP, TestFiles.TurnedWebP));
    }

    [Fact]
    public async Task A_changed_byte_of_a_png_is_found_by_its_check_sums()
    {
        await using var planner = await TermsTrust.Open();
        var photo = TestFiles.Png(300, 200);
        photo[photo.Length / 2] ^= 0x55;
        Assert.Equal(1, (await planner.TryAdd("A", "changed.png", photo)).Exit);
    }
}
