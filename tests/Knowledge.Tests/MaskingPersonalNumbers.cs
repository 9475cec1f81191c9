using CsCheck;
using Hanyang.Assistant.Knowledge.Answering;

namespace Hanyang.Assistant.Knowledge.Tests;

public class MaskingPersonalNumbers
{
    [Theory]
    [InlineData("身份证11010519491231002X怎么办", "身份证1101**********002X怎么办")]
    [InlineData("11010519491231002x", "1101**********002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ", "１１０１**********００２Ｘ")]
    [InlineData("110105 19491231 002X", "1101** ******** 002X")]
    [InlineData("老身份证110105491231002", "老身份证1101*******1002")]
    [InlineData("手机13812345678。", "手机138****5678。")]
    [InlineData("138 1234 5678", "138 **** 5678")]
    [InlineData("+86-138-1234-5678", "+86-138-****-5678")]
    [InlineData("卡号6222021234567890128", "卡号6222***********0128")]
    [InlineData("4111 1111 1111 1111", "4111 **** **** 1111")]
    [InlineData("证号110105194912310021写错了", "证号1101**********0021写错了")]
    [InlineData("42010519900228123X", "4201**********123X")]
    [InlineData("420105-19900228-1234", "4201**-********-1234")]
    [InlineData("11010519491231002X 13812345678", "1101**********002X 138****5678")]
    public void A_personal_number_keeps_only_hints_of_itself(string text, string masked) =>
        Assert.Equal(masked, Masking.Mask(text));

    [Theory]
    [InlineData("打12345、12333、12393还是12366、12315、12329、12367、12356？")]
    [InlineData("12345 12333 12393 12366")]
    [InlineData("110 119 120 12345")]
    [InlineData("2024年3月1日到2026-03-02，20240301-20260302")]
    [InlineData("武政规〔2023〕12号，鄂人社发202312345678号")]
    [InlineData("文号WH13812345678，DOC_4111111111111111")]
    [InlineData("补贴13812345678元，￥13812345678，13812345678.50")]
    [InlineData("统一社会信用代码91420105MA4KXXXX1X")]
    [InlineData("座机027-84468844")]
    [InlineData("110105209912310021")]
    [InlineData("110105194902300021")]
    [InlineData("770105194912310021")]
    [InlineData("420105 19900230 1234")]
    [InlineData("预算110105194912310021元")]
    [InlineData("鄂政发〔2023〕12号，武政办〔2023〕110105号")]
    [InlineData("6222021234567890120")]
    [InlineData("")]
    public void Public_numbers_dates_documents_and_amounts_stay(string text) => Assert.Equal(text, Masking.Mask(text));

    [Fact]
    public void Every_valid_identity_number_is_masked_wherever_it_stands() =>
        Gen.Select(Identity, Words, Words).Sample((number, before, after) =>
        {
            var masked = Masking.Mask(before + number + after);
            Assert.DoesNotContain(number, masked, StringComparison.Ordinal);
            Assert.Equal(before + number[..4] + "**********" + number[^4..] + after, masked);
        });

    [Fact]
    public void Masking_keeps_the_length_changes_only_digits_and_is_done_after_once() =>
        Gen.String[Gen.Char["0123456789xX -－年元¥.,中a１２３\n"], 0, 80].Sample(text =>
        {
            var masked = Masking.Mask(text);
            Assert.Equal(text.Length, masked.Length);
            Assert.All(text.Zip(masked), pair => Assert.True(pair.First == pair.Second || (pair.Second == '*' && char.IsDigit(pair.First))));
            Assert.Equal(masked, Masking.Mask(masked));
        }, iter: 20_000);

    [Fact]
    public void Numbers_shorter_than_a_phone_number_are_never_masked() =>
        Gen.Select(Words, Gen.String[Gen.Char['0', '9'], 1, 10], Words).Sample((before, number, after) =>
            Assert.Equal(before + number + after, Masking.Mask(before + number + after)));

    private static Gen<string> Words => Gen.String[Gen.Char["我要办居住证，请问。"], 0, 6];

    private static Gen<string> Identity =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 6], Gen.Int[0, 9999], Gen.Date[new DateTime(1900, 1, 1), new DateTime(2025, 12, 31)], Gen.Int[0, 999],
            (a, b, district, born, order) =>
            {
                var digits = $"{a}{b}{district:D4}{born:yyyyMMdd}{order:D3}";
                return digits + CheckDigit(digits);
            });

    // ISO 7064 MOD 11-2, computed another way than the product does.
    private static char CheckDigit(string digits)
    {
        var remainder = digits.Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        var check = (12 - remainder) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
