import CLate
import Glibc

/// A PDF file opened by libqpdf.
final class QPDFFile {
  private let qpdf: late_qpdf
  private var data: qpdf_data?
  /// libqpdf reads from these bytes as long as the file is open.
  private let bytes: UnsafeMutableBufferPointer<CChar>

  /// An object of an open file; of no meaning for another.
  struct Handle {
    fileprivate let value: qpdf_oh
  }

  /// - Throws: `PaintingError.pdf` if the bytes are no PDF, or libqpdf is not there.
  init(_ file: [UInt8]) throws(PaintingError) {
    qpdf = try Self.library()
    bytes = .allocate(capacity: max(file.count, 1))
    file.withUnsafeBytes { UnsafeMutableRawBufferPointer(bytes).copyMemory(from: $0) }
    data = qpdf.`init`()
    qpdf.silence_errors(data)
    qpdf.set_suppress_warnings(data, 1)
    qpdf.set_attempt_recovery(data, 0)
    _ = qpdf.read_memory(data, "painted", bytes.baseAddress, UInt64(file.count), nil)
    try check()
  }

  deinit {
    qpdf.cleanup(&data)
    bytes.deallocate()
  }

  private static func library() throws(PaintingError) -> late_qpdf {
    // All of it is filled in, or it is not used.
    let room = UnsafeMutablePointer<late_qpdf>.allocate(capacity: 1)
    defer { room.deallocate() }
    if let problem = late_qpdf_open(room) { throw .pdf("libqpdf can't be opened: \(String(cString: problem)); install the libqpdf that this program was built with") }
    return room.move()
  }

  /// - Throws: `PaintingError.pdf` with what libqpdf says, if it found a fault since it was last asked.
  func check() throws(PaintingError) {
    if qpdf.has_error(data) != 0, let error = qpdf.get_error(data) {
      throw .pdf(Self.text(qpdf.get_error_full_text(data, error)))
    }
    while qpdf.more_warnings(data) != 0, let warning = qpdf.next_warning(data) {
      let text = Self.text(qpdf.get_error_full_text(data, warning))
      // Cairo names a picture in a page's resources as often as it is drawn there; one name is as good as many.
      guard text.contains("duplicated key") else { throw .pdf(text) }
    }
  }

  var trailer: Handle { Handle(value: qpdf.get_trailer(data)) }
  var root: Handle { Handle(value: qpdf.get_root(data)) }
  var pageCount: Int { Int(qpdf.get_num_pages(data)) }

  func page(_ index: Int) -> Handle { Handle(value: qpdf.get_page_n(data, index)) }

  /// The value of a dictionary or of a stream's dictionary; nil where there is none.
  func value(_ key: String, of object: Handle) -> Handle? {
    let dictionary = qpdf.oh_is_stream(data, object.value) != 0 ? qpdf.oh_get_dict(data, object.value) : object.value
    let value = qpdf.oh_get_key_if_dict(data, dictionary, key)
    return qpdf.oh_is_initialized(data, value) != 0 && qpdf.oh_is_null(data, value) == 0 ? Handle(value: value) : nil
  }

  func removeKey(_ key: String, of object: Handle) {
    let dictionary = qpdf.oh_is_stream(data, object.value) != 0 ? qpdf.oh_get_dict(data, object.value) : object.value
    qpdf.oh_remove_key(data, dictionary, key)
  }

  func setName(_ name: String, for key: String, of object: Handle) {
    let dictionary = qpdf.oh_is_stream(data, object.value) != 0 ? qpdf.oh_get_dict(data, object.value) : object.value
    qpdf.oh_replace_key(data, dictionary, key, qpdf.oh_new_name(data, name))
  }

  /// The keys of a dictionary, sorted.
  func keys(of dictionary: Handle) -> [String] {
    guard qpdf.oh_is_dictionary(data, dictionary.value) != 0 else { return [] }
    var keys: [String] = []
    qpdf.oh_begin_dict_key_iter(data, dictionary.value)
    while qpdf.oh_dict_more_keys(data) != 0 {
      if let key = qpdf.oh_dict_next_key(data) { keys.append(String(cString: key)) }
    }
    return keys.sorted()
  }

  /// The items of an array.
  func items(of array: Handle) -> [Handle] {
    guard qpdf.oh_is_array(data, array.value) != 0 else { return [] }
    return (0..<qpdf.oh_get_array_n_items(data, array.value)).map {
      Handle(value: qpdf.oh_get_array_item(data, array.value, $0))
    }
  }

  func isStream(_ object: Handle) -> Bool { qpdf.oh_is_stream(data, object.value) != 0 }

  func name(_ object: Handle) -> String? {
    qpdf.oh_is_name(data, object.value) != 0 ? Self.text(qpdf.oh_get_name(data, object.value)) : nil
  }

  func integer(_ object: Handle) -> Int? {
    qpdf.oh_is_integer(data, object.value) != 0 ? Int(qpdf.oh_get_int_value(data, object.value)) : nil
  }

  func reference(_ object: Handle) -> Reference {
    Reference(number: Int(qpdf.oh_get_object_id(data, object.value)))
  }

  /// The object in PDF's own words, references left as they are inside.
  func words(_ object: Handle) -> String { Self.text(qpdf.oh_unparse_resolved(data, object.value)) }

  func object(_ reference: Reference) -> Handle {
    Handle(value: qpdf.get_object_by_id(data, Int32(clamping: reference.number), 0))
  }

  /// A stream's dictionary.
  func dictionary(of stream: Handle) -> Handle { Handle(value: qpdf.oh_get_dict(data, stream.value)) }

  /// A stream's data.
  /// - Parameter decoded: whether lossless compression is undone.
  func streamData(_ stream: Handle, decoded: Bool) throws(PaintingError) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = qpdf.oh_get_stream_data(
      data, stream.value, decoded ? qpdf_dl_generalized : qpdf_dl_none, nil, &buffer, &length)
    defer { free(buffer) }
    try check()
    return Array(UnsafeBufferPointer(start: buffer, count: length))
  }

  private static func text(_ words: UnsafePointer<CChar>?) -> String { words.map { String(cString: $0) } ?? "" }

  /// Frees the handles that were given out.
  func releaseHandles() { qpdf.oh_release_all(data) }
}
