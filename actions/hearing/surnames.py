"""The hundred and more family names by which a Chinese name is told from other words."""

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏"
    "窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤罗郝毕安常傅卞齐康伍余顾孟黄萧尹姚邵"
    "汪祁毛戴宋熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓"
    "洪石崔龚程陆翁段侯武刘龙叶白温庄柴瞿阎连艾向古易廖曾关游"
)
