using System.Text;

namespace EstatesPlanner.Json;

/// <summary>
/// A stream of UTF-8 on its way into text, so that a document of many megabytes need not be held whole before it is printed.
/// </summary>
internal sealed class Utf8Text(TextWriter to) : Stream
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private char[] letters = new char[16 * 1024];

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (letters.Length < Encoding.UTF8.GetMaxCharCount(buffer.Length))
        {
            letters = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        }

        to.Write(letters, 0, decoder.GetChars(buffer, letters, flush: false));
    }

    public override void Flush() => to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
