using System.IO.Compression;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>
/// The unpacked bytes of one part, counted as they come: past the declared size, the ratio or the limit they stop; at the end their check
/// sum must agree.
/// </summary>
internal sealed class ZipPartStream : Stream
{
    private const long RatioFrom = 1024 * 1024;

    /// <summary>The most bytes between two tags: a longer text or list of attributes would sit in memory whole.</summary>
    private const long LongestRun = 1024 * 1024;

    private readonly ZipPart part;
    private readonly ImportLimits limits;
    private readonly long most;
    private readonly Stream source;
    private long read;
    private long sinceTag;
    private uint sum;
    private bool ended;

    /// <param name="file">The whole workbook.</param>
    /// <param name="part">What to read of it.</param>
    /// <param name="limits">The limits in force.</param>
    /// <param name="most">The most bytes this part may have.</param>
    public ZipPartStream(Stream file, ZipPart part, ImportLimits limits, long most)
    {
        (this.part, this.limits, this.most) = (part, limits, most);
        var slice = new Slice(file, part.Start, part.Packed);
        source = part.IsDeflated ? new DeflateStream(slice, CompressionMode.Decompress) : slice;
    }

    public static FileRefusal TooMuch(ImportLimits limits) =>
        new($"Unpacks to more than {FileRefusal.MiB(limits.UnpackedBytes)}. Save it as CSV.");

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (ended || buffer.Length == 0)
        {
            return 0;
        }

        var count = Unpack(buffer);
        if (count == 0)
        {
            ended = true;
            return read == part.Unpacked && sum == part.Crc ? 0 : throw FileRefusal.Damaged(part.Name);
        }

        var tag = buffer[..count].LastIndexOf((byte)'<');
        sinceTag = tag < 0 ? sinceTag + count : count - tag;
        if (sinceTag > LongestRun)
        {
            throw new FileRefusal("Too much text.");
        }

        read += count;
        sum = Crc32.Add(sum, buffer[..count]);
        if (read > most)
        {
            throw most < limits.UnpackedBytes ? new FileRefusal($"The workbook is damaged ({part.Name} is too large).") : TooMuch(limits);
        }

        if (read > RatioFrom && read / limits.Ratio > Math.Max(1, part.Packed))
        {
            throw new FileRefusal($"Unpacks to more than {limits.Ratio} times its packed size. Save it as CSV.");
        }

        return read <= part.Unpacked ? count : throw FileRefusal.Damaged(part.Name);
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return source.Read(buffer);
        }
        catch (InvalidDataException cause)
        {
            throw FileRefusal.Damaged(part.Name, cause);
        }
    }

    /// <summary>Some bytes of the workbook. Several parts may be read in turn, so each read says where.</summary>
    private sealed class Slice(Stream file, long start, long length) : Stream
    {
        private long at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => at;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            file.Position = start + at;
            var count = file.Read(buffer[..(int)Math.Min(buffer.Length, length - at)]);
            at += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
